// Written by `npm run types` from the migrations; a test compares.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      api_keys: {
        Row: {
          allowed_addresses: string[];
          allowed_origins: string[];
          created_at: string;
          expires_at: string | null;
          hash: string;
          id: string;
          is_test: boolean;
          last_used_address: unknown;
          last_used_at: string | null;
          name: string;
          owner_id: string | null;
          prefix: string;
          rate_per_minute: number;
          revoked_at: string | null;
          scopes: string[];
        };
        ComputedFields: never;
        Insert: {
          allowed_addresses?: string[];
          allowed_origins?: string[];
          created_at?: string;
          expires_at?: string | null;
          hash: string;
          id?: string;
          is_test?: boolean;
          last_used_address?: unknown;
          last_used_at?: string | null;
          name: string;
          owner_id?: string | null;
          prefix: string;
          rate_per_minute: number;
          revoked_at?: string | null;
          scopes: string[];
        };
        Update: {
          allowed_addresses?: string[];
          allowed_origins?: string[];
          created_at?: string;
          expires_at?: string | null;
          hash?: string;
          id?: string;
          is_test?: boolean;
          last_used_address?: unknown;
          last_used_at?: string | null;
          name?: string;
          owner_id?: string | null;
          prefix?: string;
          rate_per_minute?: number;
          revoked_at?: string | null;
          scopes?: string[];
        };
        Relationships: [];
      };
      batch_rows: {
        Row: {
          batch_id: string;
          file_name: string | null;
          folder: string | null;
          number: number;
          position: number;
          problem: string | null;
          tokens: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          batch_id: string;
          file_name?: string | null;
          folder?: string | null;
          number: number;
          position: number;
          problem?: string | null;
          tokens: NonNullable<Json>;
        };
        Update: {
          batch_id?: string;
          file_name?: string | null;
          folder?: string | null;
          number?: number;
          position?: number;
          problem?: string | null;
          tokens?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: "batch_rows_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batch_progress";
            referencedColumns: ["batch_id"];
          },
          {
            foreignKeyName: "batch_rows_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batches";
            referencedColumns: ["id"];
          },
        ];
      };
      batches: {
        Row: {
          cancelled_at: string | null;
          colors: string[];
          count_per_prompt: number;
          created_at: string;
          estimated_usd: number;
          height: number;
          id: string;
          model_id: string;
          models: NonNullable<Json>;
          name: string | null;
          owner_id: string | null;
          paused_at: string | null;
          product_id: string | null;
          prompts: string[];
          recipe_id: string | null;
          recipe_version: number | null;
          request: NonNullable<Json>;
          request_id: string | null;
          reserved_usd: number;
          rows: number;
          spent_usd: number;
          width: number;
        };
        ComputedFields: never;
        Insert: {
          cancelled_at?: string | null;
          colors?: string[];
          count_per_prompt?: number;
          created_at?: string;
          estimated_usd?: number;
          height: number;
          id?: string;
          model_id: string;
          models?: NonNullable<Json>;
          name?: string | null;
          owner_id?: string | null;
          paused_at?: string | null;
          product_id?: string | null;
          prompts: string[];
          recipe_id?: string | null;
          recipe_version?: number | null;
          request?: NonNullable<Json>;
          request_id?: string | null;
          reserved_usd?: number;
          rows?: number;
          spent_usd?: number;
          width: number;
        };
        Update: {
          cancelled_at?: string | null;
          colors?: string[];
          count_per_prompt?: number;
          created_at?: string;
          estimated_usd?: number;
          height?: number;
          id?: string;
          model_id?: string;
          models?: NonNullable<Json>;
          name?: string | null;
          owner_id?: string | null;
          paused_at?: string | null;
          product_id?: string | null;
          prompts?: string[];
          recipe_id?: string | null;
          recipe_version?: number | null;
          request?: NonNullable<Json>;
          request_id?: string | null;
          reserved_usd?: number;
          rows?: number;
          spent_usd?: number;
          width?: number;
        };
        Relationships: [
          {
            foreignKeyName: "batches_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "batches_product_id_fkey";
            columns: ["product_id"];
            isOneToOne: false;
            referencedRelation: "products";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "batches_recipe_id_fkey";
            columns: ["recipe_id"];
            isOneToOne: false;
            referencedRelation: "recipes";
            referencedColumns: ["id"];
          },
        ];
      };
      budgets: {
        Row: {
          cap_usd: number | null;
          id: number;
          owner_id: string | null;
          period: string;
          reserved_usd: number;
          spent_usd: number;
          started_on: string;
        };
        ComputedFields: never;
        Insert: {
          cap_usd?: number | null;
          id?: number;
          owner_id?: string | null;
          period: string;
          reserved_usd?: number;
          spent_usd?: number;
          started_on?: string;
        };
        Update: {
          cap_usd?: number | null;
          id?: number;
          owner_id?: string | null;
          period?: string;
          reserved_usd?: number;
          spent_usd?: number;
          started_on?: string;
        };
        Relationships: [];
      };
      charges: {
        Row: {
          amount_usd: number;
          batch_id: string | null;
          call_id: string | null;
          charged_at: string;
          estimated: boolean;
          id: number;
          image_id: string | null;
          images: number | null;
          input_tokens: number | null;
          job_id: string | null;
          kind: string;
          model_id: string | null;
          output_tokens: number | null;
          owner_id: string | null;
          price_version: number | null;
          provider: string;
          request_id: string;
          subject_key: string;
          usage: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          amount_usd: number;
          batch_id?: string | null;
          call_id?: string | null;
          charged_at?: string;
          estimated?: boolean;
          id?: never;
          image_id?: string | null;
          images?: number | null;
          input_tokens?: number | null;
          job_id?: string | null;
          kind: string;
          model_id?: string | null;
          output_tokens?: number | null;
          owner_id?: string | null;
          price_version?: number | null;
          provider: string;
          request_id: string;
          subject_key: string;
          usage?: NonNullable<Json>;
        };
        Update: {
          amount_usd?: number;
          batch_id?: string | null;
          call_id?: string | null;
          charged_at?: string;
          estimated?: boolean;
          id?: never;
          image_id?: string | null;
          images?: number | null;
          input_tokens?: number | null;
          job_id?: string | null;
          kind?: string;
          model_id?: string | null;
          output_tokens?: number | null;
          owner_id?: string | null;
          price_version?: number | null;
          provider?: string;
          request_id?: string;
          subject_key?: string;
          usage?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: "charges_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batch_progress";
            referencedColumns: ["batch_id"];
          },
          {
            foreignKeyName: "charges_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batches";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "charges_call_id_fkey";
            columns: ["call_id"];
            isOneToOne: false;
            referencedRelation: "provider_calls";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "charges_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "charges_job_id_fkey";
            columns: ["job_id"];
            isOneToOne: false;
            referencedRelation: "jobs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "charges_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      error_reports: {
        Row: {
          browser: string | null;
          id: string;
          message: string;
          path: string | null;
          reported_at: string;
          reported_by: string | null;
          short_id: string;
          stack: string | null;
          version: string | null;
        };
        ComputedFields: never;
        Insert: {
          browser?: string | null;
          id?: string;
          message: string;
          path?: string | null;
          reported_at?: string;
          reported_by?: string | null;
          short_id: string;
          stack?: string | null;
          version?: string | null;
        };
        Update: {
          browser?: string | null;
          id?: string;
          message?: string;
          path?: string | null;
          reported_at?: string;
          reported_by?: string | null;
          short_id?: string;
          stack?: string | null;
          version?: string | null;
        };
        Relationships: [];
      };
      extractions: {
        Row: {
          confidence: Json | null;
          created_at: string;
          data: Json | null;
          finished_at: string | null;
          height: number | null;
          id: string;
          image_id: string | null;
          ingest_id: string;
          is_offline: boolean | null;
          model_id: string | null;
          position: number;
          repairs: Json | null;
          source_name: string | null;
          source_path: string | null;
          source_url: string | null;
          width: number | null;
        };
        ComputedFields: never;
        Insert: {
          confidence?: Json | null;
          created_at?: string;
          data?: Json | null;
          finished_at?: string | null;
          height?: number | null;
          id?: string;
          image_id?: string | null;
          ingest_id: string;
          is_offline?: boolean | null;
          model_id?: string | null;
          position: number;
          repairs?: Json | null;
          source_name?: string | null;
          source_path?: string | null;
          source_url?: string | null;
          width?: number | null;
        };
        Update: {
          confidence?: Json | null;
          created_at?: string;
          data?: Json | null;
          finished_at?: string | null;
          height?: number | null;
          id?: string;
          image_id?: string | null;
          ingest_id?: string;
          is_offline?: boolean | null;
          model_id?: string | null;
          position?: number;
          repairs?: Json | null;
          source_name?: string | null;
          source_path?: string | null;
          source_url?: string | null;
          width?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "extractions_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "extractions_ingest_id_fkey";
            columns: ["ingest_id"];
            isOneToOne: false;
            referencedRelation: "ingests";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "extractions_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      failovers: {
        Row: {
          from_model_id: string;
          id: string;
          image_id: string | null;
          job_id: string;
          moved_at: string;
          reason: string | null;
          reason_code: string;
          to_model_id: string;
        };
        ComputedFields: never;
        Insert: {
          from_model_id: string;
          id?: string;
          image_id?: string | null;
          job_id: string;
          moved_at?: string;
          reason?: string | null;
          reason_code: string;
          to_model_id: string;
        };
        Update: {
          from_model_id?: string;
          id?: string;
          image_id?: string | null;
          job_id?: string;
          moved_at?: string;
          reason?: string | null;
          reason_code?: string;
          to_model_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "failovers_from_model_id_fkey";
            columns: ["from_model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "failovers_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "failovers_job_id_fkey";
            columns: ["job_id"];
            isOneToOne: false;
            referencedRelation: "jobs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "failovers_to_model_id_fkey";
            columns: ["to_model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      image_colors: {
        Row: {
          hex: string;
          image_id: string;
          oklab: string;
          percentage: number;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          hex: string;
          image_id: string;
          oklab?: never;
          percentage: number;
          position: number;
        };
        Update: {
          hex?: string;
          image_id?: string;
          oklab?: never;
          percentage?: number;
          position?: number;
        };
        Relationships: [
          {
            foreignKeyName: "image_colors_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      image_descriptions: {
        Row: {
          alt: string;
          described_at: string;
          description: string;
          image_id: string;
          model_id: string | null;
          pattern_version_id: string | null;
          raw: Json | null;
          source: string;
        };
        ComputedFields: never;
        Insert: {
          alt: string;
          described_at?: string;
          description: string;
          image_id: string;
          model_id?: string | null;
          pattern_version_id?: string | null;
          raw?: Json | null;
          source: string;
        };
        Update: {
          alt?: string;
          described_at?: string;
          description?: string;
          image_id?: string;
          model_id?: string | null;
          pattern_version_id?: string | null;
          raw?: Json | null;
          source?: string;
        };
        Relationships: [
          {
            foreignKeyName: "image_descriptions_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: true;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "image_descriptions_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "image_descriptions_pattern_version_id_fkey";
            columns: ["pattern_version_id"];
            isOneToOne: false;
            referencedRelation: "pattern_versions";
            referencedColumns: ["id"];
          },
        ];
      };
      image_embeddings: {
        Row: {
          content_hash: string;
          embedding: string;
          image_id: string;
          model_id: string;
        };
        ComputedFields: never;
        Insert: {
          content_hash: string;
          embedding: string;
          image_id: string;
          model_id: string;
        };
        Update: {
          content_hash?: string;
          embedding?: string;
          image_id?: string;
          model_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "image_embeddings_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "image_embeddings_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      image_mockups: {
        Row: {
          id: string;
          image_id: string;
          mockup: string;
          placement: NonNullable<Json>;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          id?: string;
          image_id: string;
          mockup: string;
          placement: NonNullable<Json>;
          updated_at?: string;
        };
        Update: {
          id?: string;
          image_id?: string;
          mockup?: string;
          placement?: NonNullable<Json>;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "image_mockups_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      image_references: {
        Row: {
          image_id: string;
          label: string | null;
          position: number;
          reference_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          image_id: string;
          label?: string | null;
          position: number;
          reference_id?: string | null;
        };
        Update: {
          image_id?: string;
          label?: string | null;
          position?: number;
          reference_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "image_references_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "image_references_reference_id_fkey";
            columns: ["reference_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      image_tags: {
        Row: {
          confidence: number;
          image_id: string;
          removed_at: string | null;
          source: string;
          tag: string;
          term: string | null;
        };
        ComputedFields: never;
        Insert: {
          confidence: number;
          image_id: string;
          removed_at?: string | null;
          source: string;
          tag: string;
          term?: string | null;
        };
        Update: {
          confidence?: number;
          image_id?: string;
          removed_at?: string | null;
          source?: string;
          tag?: string;
          term?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "image_tags_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "image_tags_term_fkey";
            columns: ["term"];
            isOneToOne: false;
            referencedRelation: "vocabulary";
            referencedColumns: ["term"];
          },
        ];
      };
      image_uses: {
        Row: {
          api_key_id: string;
          ended_at: string | null;
          id: number;
          image_id: string;
          preset: string | null;
          publication: number;
          site_id: string;
          sizes: NonNullable<Json>;
          slot: string;
          used_at: string;
        };
        ComputedFields: never;
        Insert: {
          api_key_id: string;
          ended_at?: string | null;
          id?: never;
          image_id: string;
          preset?: string | null;
          publication: number;
          site_id: string;
          sizes?: NonNullable<Json>;
          slot: string;
          used_at?: string;
        };
        Update: {
          api_key_id?: string;
          ended_at?: string | null;
          id?: never;
          image_id?: string;
          preset?: string | null;
          publication?: number;
          site_id?: string;
          sizes?: NonNullable<Json>;
          slot?: string;
          used_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "image_uses_api_key_id_fkey";
            columns: ["api_key_id"];
            isOneToOne: false;
            referencedRelation: "api_keys";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "image_uses_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      image_variants: {
        Row: {
          bytes: number;
          crop_score: number | null;
          hash: string;
          height: number;
          image_id: string;
          mime: string;
          path: string;
          preset: string;
          text_color: Json | null;
          width: number;
        };
        ComputedFields: never;
        Insert: {
          bytes: number;
          crop_score?: number | null;
          hash: string;
          height: number;
          image_id: string;
          mime: string;
          path: string;
          preset: string;
          text_color?: Json | null;
          width: number;
        };
        Update: {
          bytes?: number;
          crop_score?: number | null;
          hash?: string;
          height?: number;
          image_id?: string;
          mime?: string;
          path?: string;
          preset?: string;
          text_color?: Json | null;
          width?: number;
        };
        Relationships: [
          {
            foreignKeyName: "image_variants_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      image_words: {
        Row: {
          image_id: string;
          words: unknown;
        };
        ComputedFields: never;
        Insert: {
          image_id: string;
          words: unknown;
        };
        Update: {
          image_id?: string;
          words?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: "image_words_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: true;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      images: {
        Row: {
          approved_at: string | null;
          approved_by: string | null;
          backdrop_path: string | null;
          batch_id: string | null;
          batch_row: number | null;
          category: string | null;
          colors: string[];
          created_at: string;
          deleted_at: string | null;
          dominant_color: string | null;
          error_code: string | null;
          error_detail: string | null;
          fallback_model_ids: string[];
          fidelity: Json | null;
          full_prompt: string | null;
          height: number | null;
          id: string;
          look: unknown;
          made_path: string | null;
          master_overlays: NonNullable<Json>;
          master_path: string | null;
          model_id: string | null;
          negative_prompt: string | null;
          operation: string;
          origin: string;
          overlays: NonNullable<Json>;
          owner_id: string | null;
          parent_id: string | null;
          product_id: string | null;
          product_part: string | null;
          product_run: number | null;
          prompt: string | null;
          publication: number;
          quality: string | null;
          reject_reason: string | null;
          rejected_at: string | null;
          revision: number;
          scene_position: number | null;
          scene_recipe: string | null;
          scene_stand: Json | null;
          seed: number;
          source_name: string | null;
          source_sha256: string | null;
          status: string;
          style: string | null;
          subject: Json | null;
          thumbhash: string | null;
          transparent: boolean;
          width: number | null;
          won_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          approved_at?: string | null;
          approved_by?: string | null;
          backdrop_path?: string | null;
          batch_id?: string | null;
          batch_row?: number | null;
          category?: string | null;
          colors?: string[];
          created_at?: string;
          deleted_at?: string | null;
          dominant_color?: string | null;
          error_code?: string | null;
          error_detail?: string | null;
          fallback_model_ids?: string[];
          fidelity?: Json | null;
          full_prompt?: string | null;
          height?: number | null;
          id?: string;
          look?: unknown;
          made_path?: string | null;
          master_overlays?: NonNullable<Json>;
          master_path?: string | null;
          model_id?: string | null;
          negative_prompt?: string | null;
          operation?: string;
          origin: string;
          overlays?: NonNullable<Json>;
          owner_id?: string | null;
          parent_id?: string | null;
          product_id?: string | null;
          product_part?: string | null;
          product_run?: number | null;
          prompt?: string | null;
          publication?: number;
          quality?: string | null;
          reject_reason?: string | null;
          rejected_at?: string | null;
          revision?: number;
          scene_position?: number | null;
          scene_recipe?: string | null;
          scene_stand?: Json | null;
          seed?: number;
          source_name?: string | null;
          source_sha256?: string | null;
          status?: string;
          style?: string | null;
          subject?: Json | null;
          thumbhash?: string | null;
          transparent?: boolean;
          width?: number | null;
          won_at?: string | null;
        };
        Update: {
          approved_at?: string | null;
          approved_by?: string | null;
          backdrop_path?: string | null;
          batch_id?: string | null;
          batch_row?: number | null;
          category?: string | null;
          colors?: string[];
          created_at?: string;
          deleted_at?: string | null;
          dominant_color?: string | null;
          error_code?: string | null;
          error_detail?: string | null;
          fallback_model_ids?: string[];
          fidelity?: Json | null;
          full_prompt?: string | null;
          height?: number | null;
          id?: string;
          look?: unknown;
          made_path?: string | null;
          master_overlays?: NonNullable<Json>;
          master_path?: string | null;
          model_id?: string | null;
          negative_prompt?: string | null;
          operation?: string;
          origin?: string;
          overlays?: NonNullable<Json>;
          owner_id?: string | null;
          parent_id?: string | null;
          product_id?: string | null;
          product_part?: string | null;
          product_run?: number | null;
          prompt?: string | null;
          publication?: number;
          quality?: string | null;
          reject_reason?: string | null;
          rejected_at?: string | null;
          revision?: number;
          scene_position?: number | null;
          scene_recipe?: string | null;
          scene_stand?: Json | null;
          seed?: number;
          source_name?: string | null;
          source_sha256?: string | null;
          status?: string;
          style?: string | null;
          subject?: Json | null;
          thumbhash?: string | null;
          transparent?: boolean;
          width?: number | null;
          won_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "images_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batch_progress";
            referencedColumns: ["batch_id"];
          },
          {
            foreignKeyName: "images_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batches";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "images_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "images_parent_id_fkey";
            columns: ["parent_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "images_product_id_fkey";
            columns: ["product_id"];
            isOneToOne: false;
            referencedRelation: "products";
            referencedColumns: ["id"];
          },
        ];
      };
      ingests: {
        Row: {
          api_key_id: string | null;
          created_at: string;
          id: string;
          is_test: boolean;
          owner_id: string;
          pattern_version_id: string;
        };
        ComputedFields: never;
        Insert: {
          api_key_id?: string | null;
          created_at?: string;
          id?: string;
          is_test?: boolean;
          owner_id: string;
          pattern_version_id: string;
        };
        Update: {
          api_key_id?: string | null;
          created_at?: string;
          id?: string;
          is_test?: boolean;
          owner_id?: string;
          pattern_version_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "ingests_api_key_id_fkey";
            columns: ["api_key_id"];
            isOneToOne: false;
            referencedRelation: "api_keys";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "ingests_pattern_version_id_fkey";
            columns: ["pattern_version_id"];
            isOneToOne: false;
            referencedRelation: "pattern_versions";
            referencedColumns: ["id"];
          },
        ];
      };
      job_kinds: {
        Row: {
          batch_size: number;
          concurrency: number;
          kind: string;
          lease_seconds: number;
          max_attempts: number;
          paused_at: string | null;
          paused_by: string | null;
          tick_seconds: number;
          ticked_at: string | null;
          wait_seconds: number;
        };
        ComputedFields: never;
        Insert: {
          batch_size?: number;
          concurrency?: number;
          kind: string;
          lease_seconds?: number;
          max_attempts?: number;
          paused_at?: string | null;
          paused_by?: string | null;
          tick_seconds?: number;
          ticked_at?: string | null;
          wait_seconds?: number;
        };
        Update: {
          batch_size?: number;
          concurrency?: number;
          kind?: string;
          lease_seconds?: number;
          max_attempts?: number;
          paused_at?: string | null;
          paused_by?: string | null;
          tick_seconds?: number;
          ticked_at?: string | null;
          wait_seconds?: number;
        };
        Relationships: [];
      };
      jobs: {
        Row: {
          attempt: number;
          batch_id: string | null;
          batch_reserved_usd: number;
          claim_id: number | null;
          created_by: string | null;
          delivery_id: string | null;
          error_code: string | null;
          error_detail: string | null;
          estimated_usd: number;
          extraction_id: string | null;
          finished_at: string | null;
          id: string;
          image_id: string | null;
          kind: string;
          lane: string;
          message_id: number | null;
          most_usd: number;
          not_before: string;
          pattern_version_id: string | null;
          poll_count: number;
          progress: number;
          progressed_at: string | null;
          provider: string | null;
          provider_job_id: string | null;
          queue: string;
          queued_at: string;
          reserved_usd: number;
          started_at: string | null;
          state: string;
          subject_key: string;
          waiting_since: string | null;
        };
        ComputedFields: never;
        Insert: {
          attempt?: number;
          batch_id?: string | null;
          batch_reserved_usd?: number;
          claim_id?: number | null;
          created_by?: string | null;
          delivery_id?: string | null;
          error_code?: string | null;
          error_detail?: string | null;
          estimated_usd?: number;
          extraction_id?: string | null;
          finished_at?: string | null;
          id?: string;
          image_id?: string | null;
          kind: string;
          lane: string;
          message_id?: number | null;
          most_usd?: number;
          not_before?: string;
          pattern_version_id?: string | null;
          poll_count?: number;
          progress?: number;
          progressed_at?: string | null;
          provider?: string | null;
          provider_job_id?: string | null;
          queue: string;
          queued_at?: string;
          reserved_usd?: number;
          started_at?: string | null;
          state?: string;
          subject_key: string;
          waiting_since?: string | null;
        };
        Update: {
          attempt?: number;
          batch_id?: string | null;
          batch_reserved_usd?: number;
          claim_id?: number | null;
          created_by?: string | null;
          delivery_id?: string | null;
          error_code?: string | null;
          error_detail?: string | null;
          estimated_usd?: number;
          extraction_id?: string | null;
          finished_at?: string | null;
          id?: string;
          image_id?: string | null;
          kind?: string;
          lane?: string;
          message_id?: number | null;
          most_usd?: number;
          not_before?: string;
          pattern_version_id?: string | null;
          poll_count?: number;
          progress?: number;
          progressed_at?: string | null;
          provider?: string | null;
          provider_job_id?: string | null;
          queue?: string;
          queued_at?: string;
          reserved_usd?: number;
          started_at?: string | null;
          state?: string;
          subject_key?: string;
          waiting_since?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "jobs_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batch_progress";
            referencedColumns: ["batch_id"];
          },
          {
            foreignKeyName: "jobs_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batches";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "jobs_delivery_id_fkey";
            columns: ["delivery_id"];
            isOneToOne: false;
            referencedRelation: "webhook_deliveries";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "jobs_extraction_id_fkey";
            columns: ["extraction_id"];
            isOneToOne: false;
            referencedRelation: "extractions";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "jobs_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "jobs_kind_fkey";
            columns: ["kind"];
            isOneToOne: false;
            referencedRelation: "job_kinds";
            referencedColumns: ["kind"];
          },
          {
            foreignKeyName: "jobs_pattern_version_id_fkey";
            columns: ["pattern_version_id"];
            isOneToOne: false;
            referencedRelation: "pattern_versions";
            referencedColumns: ["id"];
          },
        ];
      };
      members: {
        Row: {
          joined_at: string;
          role: string;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          joined_at?: string;
          role?: string;
          user_id: string;
        };
        Update: {
          joined_at?: string;
          role?: string;
          user_id?: string;
        };
        Relationships: [];
      };
      model_qualities: {
        Row: {
          high_usd: number;
          low_usd: number;
          model_id: string;
          place: number;
          quality: string | null;
          usual: boolean;
        };
        ComputedFields: never;
        Insert: {
          high_usd: number;
          low_usd: number;
          model_id: string;
          place: number;
          quality?: string | null;
          usual?: boolean;
        };
        Update: {
          high_usd?: number;
          low_usd?: number;
          model_id?: string;
          place?: number;
          quality?: string | null;
          usual?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: "model_qualities_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      models: {
        Row: {
          enabled_at: string | null;
          features: string[];
          finishes_later: boolean;
          id: string;
          kind: string;
          max_dimensions: number | null;
          max_sources: number;
          missing_since: string | null;
          name: string;
          operations: string[];
          place: number;
          price_version: number;
          priced_by_pixels: boolean;
          priced_on: string;
          provider: string;
          repeats_safely: boolean;
          retires_on: string | null;
          seconds_per_image: number;
          sizes: string[];
          styles: string[];
          successor_id: string | null;
          usd_per_credit: number;
          usd_per_image: number;
          usd_per_input_image_token: number;
          usd_per_input_token: number;
          usd_per_output_token: number;
          usd_per_second: number;
          usd_per_source: number;
          vendor_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          enabled_at?: string | null;
          features?: string[];
          finishes_later?: boolean;
          id: string;
          kind: string;
          max_dimensions?: number | null;
          max_sources?: number;
          missing_since?: string | null;
          name: string;
          operations?: string[];
          place?: number;
          price_version?: number;
          priced_by_pixels?: boolean;
          priced_on: string;
          provider: string;
          repeats_safely?: boolean;
          retires_on?: string | null;
          seconds_per_image?: number;
          sizes?: string[];
          styles?: string[];
          successor_id?: string | null;
          usd_per_credit?: number;
          usd_per_image?: number;
          usd_per_input_image_token?: number;
          usd_per_input_token?: number;
          usd_per_output_token?: number;
          usd_per_second?: number;
          usd_per_source?: number;
          vendor_id?: string | null;
        };
        Update: {
          enabled_at?: string | null;
          features?: string[];
          finishes_later?: boolean;
          id?: string;
          kind?: string;
          max_dimensions?: number | null;
          max_sources?: number;
          missing_since?: string | null;
          name?: string;
          operations?: string[];
          place?: number;
          price_version?: number;
          priced_by_pixels?: boolean;
          priced_on?: string;
          provider?: string;
          repeats_safely?: boolean;
          retires_on?: string | null;
          seconds_per_image?: number;
          sizes?: string[];
          styles?: string[];
          successor_id?: string | null;
          usd_per_credit?: number;
          usd_per_image?: number;
          usd_per_input_image_token?: number;
          usd_per_input_token?: number;
          usd_per_output_token?: number;
          usd_per_second?: number;
          usd_per_source?: number;
          vendor_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: "models_successor_id_fkey";
            columns: ["successor_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      moderations: {
        Row: {
          blocked: string[];
          flagged: string[];
          id: number;
          image_id: string;
          model_id: string;
          moderated_at: string;
          scores: NonNullable<Json>;
          subject: string;
        };
        ComputedFields: never;
        Insert: {
          blocked: string[];
          flagged: string[];
          id?: never;
          image_id: string;
          model_id: string;
          moderated_at?: string;
          scores: NonNullable<Json>;
          subject: string;
        };
        Update: {
          blocked?: string[];
          flagged?: string[];
          id?: never;
          image_id?: string;
          model_id?: string;
          moderated_at?: string;
          scores?: NonNullable<Json>;
          subject?: string;
        };
        Relationships: [
          {
            foreignKeyName: "moderations_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "moderations_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      palettes: {
        Row: {
          colors: string[];
          created_at: string;
          id: string;
          name: string;
          owner_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          colors: string[];
          created_at?: string;
          id?: string;
          name: string;
          owner_id?: string | null;
        };
        Update: {
          colors?: string[];
          created_at?: string;
          id?: string;
          name?: string;
          owner_id?: string | null;
        };
        Relationships: [];
      };
      pattern_versions: {
        Row: {
          created_at: string;
          created_by: string | null;
          csv_delimiter: string;
          format: string;
          id: string;
          instructions: string;
          model_id: string | null;
          number: number;
          pattern_id: string;
          published_at: string | null;
          schema: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          csv_delimiter?: string;
          format?: string;
          id?: string;
          instructions?: string;
          model_id?: string | null;
          number: number;
          pattern_id: string;
          published_at?: string | null;
          schema: NonNullable<Json>;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          csv_delimiter?: string;
          format?: string;
          id?: string;
          instructions?: string;
          model_id?: string | null;
          number?: number;
          pattern_id?: string;
          published_at?: string | null;
          schema?: NonNullable<Json>;
        };
        Relationships: [
          {
            foreignKeyName: "pattern_versions_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "pattern_versions_pattern_id_fkey";
            columns: ["pattern_id"];
            isOneToOne: false;
            referencedRelation: "patterns";
            referencedColumns: ["id"];
          },
        ];
      };
      patterns: {
        Row: {
          archived_at: string | null;
          created_at: string;
          id: string;
          live_version_id: string | null;
          name: string;
          owner_id: string | null;
          revision: number;
          slug: string;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          created_at?: string;
          id?: string;
          live_version_id?: string | null;
          name: string;
          owner_id?: string | null;
          revision?: number;
          slug: string;
        };
        Update: {
          archived_at?: string | null;
          created_at?: string;
          id?: string;
          live_version_id?: string | null;
          name?: string;
          owner_id?: string | null;
          revision?: number;
          slug?: string;
        };
        Relationships: [
          {
            foreignKeyName: "patterns_live_version_id_fkey";
            columns: ["live_version_id"];
            isOneToOne: false;
            referencedRelation: "pattern_versions";
            referencedColumns: ["id"];
          },
        ];
      };
      products: {
        Row: {
          created_at: string;
          cut_out_id: string | null;
          deleted_at: string | null;
          error_code: string | null;
          error_detail: string | null;
          finished_at: string | null;
          id: string;
          is_test: boolean;
          kind: string;
          owner_id: string | null;
          photo_id: string | null;
          request: NonNullable<Json>;
          run: number;
          status: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          cut_out_id?: string | null;
          deleted_at?: string | null;
          error_code?: string | null;
          error_detail?: string | null;
          finished_at?: string | null;
          id?: string;
          is_test?: boolean;
          kind: string;
          owner_id?: string | null;
          photo_id?: string | null;
          request?: NonNullable<Json>;
          run?: number;
          status?: string;
          title?: string;
        };
        Update: {
          created_at?: string;
          cut_out_id?: string | null;
          deleted_at?: string | null;
          error_code?: string | null;
          error_detail?: string | null;
          finished_at?: string | null;
          id?: string;
          is_test?: boolean;
          kind?: string;
          owner_id?: string | null;
          photo_id?: string | null;
          request?: NonNullable<Json>;
          run?: number;
          status?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: "products_cut_out_id_fkey";
            columns: ["cut_out_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "products_photo_id_fkey";
            columns: ["photo_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      provider_callbacks: {
        Row: {
          delivery_id: string;
          handled_at: string | null;
          job_id: string | null;
          provider: string;
          provider_job_id: string | null;
          received_at: string;
        };
        ComputedFields: never;
        Insert: {
          delivery_id: string;
          handled_at?: string | null;
          job_id?: string | null;
          provider: string;
          provider_job_id?: string | null;
          received_at?: string;
        };
        Update: {
          delivery_id?: string;
          handled_at?: string | null;
          job_id?: string | null;
          provider?: string;
          provider_job_id?: string | null;
          received_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: "provider_callbacks_job_id_fkey";
            columns: ["job_id"];
            isOneToOne: false;
            referencedRelation: "jobs";
            referencedColumns: ["id"];
          },
        ];
      };
      provider_calls: {
        Row: {
          callback_token_hash: string | null;
          called_at: string;
          claim_id: number | null;
          doubtful: boolean;
          ended_at: string | null;
          id: string;
          job_id: string;
          key: string;
          model_id: string | null;
          outcome: string | null;
          provider: string;
          request_id: string | null;
          result: Json | null;
          usage: Json | null;
        };
        ComputedFields: never;
        Insert: {
          callback_token_hash?: string | null;
          called_at?: string;
          claim_id?: number | null;
          doubtful?: boolean;
          ended_at?: string | null;
          id?: string;
          job_id: string;
          key?: string;
          model_id?: string | null;
          outcome?: string | null;
          provider: string;
          request_id?: string | null;
          result?: Json | null;
          usage?: Json | null;
        };
        Update: {
          callback_token_hash?: string | null;
          called_at?: string;
          claim_id?: number | null;
          doubtful?: boolean;
          ended_at?: string | null;
          id?: string;
          job_id?: string;
          key?: string;
          model_id?: string | null;
          outcome?: string | null;
          provider?: string;
          request_id?: string | null;
          result?: Json | null;
          usage?: Json | null;
        };
        Relationships: [
          {
            foreignKeyName: "provider_calls_job_id_fkey";
            columns: ["job_id"];
            isOneToOne: false;
            referencedRelation: "jobs";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "provider_calls_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      providers: {
        Row: {
          checked_at: string | null;
          circuit: string;
          configured: boolean;
          failures: number;
          limited_until: string | null;
          limits: number;
          name: string;
          opened_at: string | null;
          reachable: boolean | null;
          reason: string | null;
          retry_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          checked_at?: string | null;
          circuit?: string;
          configured?: boolean;
          failures?: number;
          limited_until?: string | null;
          limits?: number;
          name: string;
          opened_at?: string | null;
          reachable?: boolean | null;
          reason?: string | null;
          retry_at?: string | null;
        };
        Update: {
          checked_at?: string | null;
          circuit?: string;
          configured?: boolean;
          failures?: number;
          limited_until?: string | null;
          limits?: number;
          name?: string;
          opened_at?: string | null;
          reachable?: boolean | null;
          reason?: string | null;
          retry_at?: string | null;
        };
        Relationships: [];
      };
      query_embeddings: {
        Row: {
          deviation: number | null;
          embedding: string;
          expires_at: string;
          mean: number | null;
          model_id: string;
          nearest: number | null;
          query: string;
          sampled_of: number | null;
        };
        ComputedFields: never;
        Insert: {
          deviation?: number | null;
          embedding: string;
          expires_at: string;
          mean?: number | null;
          model_id: string;
          nearest?: number | null;
          query: string;
          sampled_of?: number | null;
        };
        Update: {
          deviation?: number | null;
          embedding?: string;
          expires_at?: string;
          mean?: number | null;
          model_id?: string;
          nearest?: number | null;
          query?: string;
          sampled_of?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: "query_embeddings_model_id_fkey";
            columns: ["model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      recipe_versions: {
        Row: {
          content: NonNullable<Json>;
          created_at: string;
          created_by: string | null;
          number: number;
          recipe_id: string;
        };
        ComputedFields: never;
        Insert: {
          content: NonNullable<Json>;
          created_at?: string;
          created_by?: string | null;
          number: number;
          recipe_id: string;
        };
        Update: {
          content?: NonNullable<Json>;
          created_at?: string;
          created_by?: string | null;
          number?: number;
          recipe_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "recipe_versions_recipe_id_fkey";
            columns: ["recipe_id"];
            isOneToOne: false;
            referencedRelation: "recipes";
            referencedColumns: ["id"];
          },
        ];
      };
      recipes: {
        Row: {
          archived_at: string | null;
          aspect: string | null;
          category: string | null;
          created_at: string;
          description: string;
          fields: NonNullable<Json>;
          id: string;
          kind: string;
          model_ids: string[];
          name: string;
          negative_prompt: string | null;
          operation: string;
          overlays: NonNullable<Json>;
          owner_id: string | null;
          preview_image_id: string | null;
          prompt: string;
          quality: string | null;
          shared_at: string | null;
          slug: string;
          stand: Json | null;
          uses: number;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          archived_at?: string | null;
          aspect?: string | null;
          category?: string | null;
          created_at?: string;
          description?: string;
          fields?: NonNullable<Json>;
          id?: string;
          kind: string;
          model_ids?: string[];
          name: string;
          negative_prompt?: string | null;
          operation?: string;
          overlays?: NonNullable<Json>;
          owner_id?: string | null;
          preview_image_id?: string | null;
          prompt: string;
          quality?: string | null;
          shared_at?: string | null;
          slug: string;
          stand?: Json | null;
          uses?: number;
          version?: number;
        };
        Update: {
          archived_at?: string | null;
          aspect?: string | null;
          category?: string | null;
          created_at?: string;
          description?: string;
          fields?: NonNullable<Json>;
          id?: string;
          kind?: string;
          model_ids?: string[];
          name?: string;
          negative_prompt?: string | null;
          operation?: string;
          overlays?: NonNullable<Json>;
          owner_id?: string | null;
          preview_image_id?: string | null;
          prompt?: string;
          quality?: string | null;
          shared_at?: string | null;
          slug?: string;
          stand?: Json | null;
          uses?: number;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: "recipes_preview_image_id_fkey";
            columns: ["preview_image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      scene_prompts: {
        Row: {
          owner_id: string;
          prompt: string;
          recipe: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          owner_id: string;
          prompt: string;
          recipe: string;
          updated_at?: string;
        };
        Update: {
          owner_id?: string;
          prompt?: string;
          recipe?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      search_documents: {
        Row: {
          card: NonNullable<Json>;
          image_id: string;
          publication: number;
          published_at: string;
          words: unknown;
        };
        ComputedFields: never;
        Insert: {
          card: NonNullable<Json>;
          image_id: string;
          publication: number;
          published_at?: string;
          words: unknown;
        };
        Update: {
          card?: NonNullable<Json>;
          image_id?: string;
          publication?: number;
          published_at?: string;
          words?: unknown;
        };
        Relationships: [
          {
            foreignKeyName: "search_documents_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: true;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      search_facets: {
        Row: {
          category: string | null;
          cubes: number[];
          family_id: string;
          image_id: string;
          orientation: string;
          published_at: string;
          shades: string[];
          shares: number[];
          tags: string[];
        };
        ComputedFields: never;
        Insert: {
          category?: string | null;
          cubes: number[];
          family_id: string;
          image_id: string;
          orientation: string;
          published_at: string;
          shades: string[];
          shares: number[];
          tags: string[];
        };
        Update: {
          category?: string | null;
          cubes?: number[];
          family_id?: string;
          image_id?: string;
          orientation?: string;
          published_at?: string;
          shades?: string[];
          shares?: number[];
          tags?: string[];
        };
        Relationships: [
          {
            foreignKeyName: "search_facets_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: true;
            referencedRelation: "search_documents";
            referencedColumns: ["image_id"];
          },
        ];
      };
      search_results: {
        Row: {
          image_id: string;
          place: number;
          score: number;
          search_id: number;
        };
        ComputedFields: never;
        Insert: {
          image_id: string;
          place: number;
          score: number;
          search_id: number;
        };
        Update: {
          image_id?: string;
          place?: number;
          score?: number;
          search_id?: number;
        };
        Relationships: [];
      };
      search_vectors: {
        Row: {
          embedding: string;
          image_id: string;
          model_id: string;
        };
        ComputedFields: never;
        Insert: {
          embedding: string;
          image_id: string;
          model_id: string;
        };
        Update: {
          embedding?: string;
          image_id?: string;
          model_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "search_vectors_image_id_fkey";
            columns: ["image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
      searches: {
        Row: {
          api_key_id: string | null;
          best_match: string | null;
          id: number;
          milliseconds: number;
          query: string;
          result_count: number;
          searched_at: string;
          top_score: number | null;
          weight: number;
        };
        ComputedFields: never;
        Insert: {
          api_key_id?: string | null;
          best_match?: string | null;
          id?: never;
          milliseconds: number;
          query: string;
          result_count: number;
          searched_at?: string;
          top_score?: number | null;
          weight: number;
        };
        Update: {
          api_key_id?: string | null;
          best_match?: string | null;
          id?: never;
          milliseconds?: number;
          query?: string;
          result_count?: number;
          searched_at?: string;
          top_score?: number | null;
          weight?: number;
        };
        Relationships: [
          {
            foreignKeyName: "searches_api_key_id_fkey";
            columns: ["api_key_id"];
            isOneToOne: false;
            referencedRelation: "api_keys";
            referencedColumns: ["id"];
          },
        ];
      };
      settings: {
        Row: {
          calls_per_minute: number;
          cors_origins: string[];
          embed_model_id: string;
          embedding_switch_at: string | null;
          extract_model_id: string;
          finishing_later_allowed: boolean;
          image_model_id: string;
          jpeg_quality: number;
          key_rate_per_minute: number;
          max_tags: number;
          member_day_cap_usd: number | null;
          member_month_cap_usd: number | null;
          min_tags: number;
          model_choice_shown: boolean;
          moderation_blocked: string[];
          moderation_model_id: string | null;
          next_embed_model_id: string | null;
          pictures_per_month: number | null;
          query_cache_minutes: number;
          revision: number;
          search_sample: number;
          singleton: boolean;
          tag_floor: number;
          tagging: boolean;
          updated_at: string;
          visitors_may_search: boolean;
        };
        ComputedFields: never;
        Insert: {
          calls_per_minute?: number;
          cors_origins?: string[];
          embed_model_id?: string;
          embedding_switch_at?: string | null;
          extract_model_id?: string;
          finishing_later_allowed?: boolean;
          image_model_id?: string;
          jpeg_quality?: number;
          key_rate_per_minute?: number;
          max_tags?: number;
          member_day_cap_usd?: number | null;
          member_month_cap_usd?: number | null;
          min_tags?: number;
          model_choice_shown?: boolean;
          moderation_blocked?: string[];
          moderation_model_id?: string | null;
          next_embed_model_id?: string | null;
          pictures_per_month?: number | null;
          query_cache_minutes?: number;
          revision?: number;
          search_sample?: number;
          singleton?: boolean;
          tag_floor?: number;
          tagging?: boolean;
          updated_at?: string;
          visitors_may_search?: boolean;
        };
        Update: {
          calls_per_minute?: number;
          cors_origins?: string[];
          embed_model_id?: string;
          embedding_switch_at?: string | null;
          extract_model_id?: string;
          finishing_later_allowed?: boolean;
          image_model_id?: string;
          jpeg_quality?: number;
          key_rate_per_minute?: number;
          max_tags?: number;
          member_day_cap_usd?: number | null;
          member_month_cap_usd?: number | null;
          min_tags?: number;
          model_choice_shown?: boolean;
          moderation_blocked?: string[];
          moderation_model_id?: string | null;
          next_embed_model_id?: string | null;
          pictures_per_month?: number | null;
          query_cache_minutes?: number;
          revision?: number;
          search_sample?: number;
          singleton?: boolean;
          tag_floor?: number;
          tagging?: boolean;
          updated_at?: string;
          visitors_may_search?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: "settings_embed_model_id_fkey";
            columns: ["embed_model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "settings_extract_model_id_fkey";
            columns: ["extract_model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "settings_image_model_id_fkey";
            columns: ["image_model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "settings_moderation_model_id_fkey";
            columns: ["moderation_model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "settings_next_embed_model_id_fkey";
            columns: ["next_embed_model_id"];
            isOneToOne: false;
            referencedRelation: "models";
            referencedColumns: ["id"];
          },
        ];
      };
      synonyms: {
        Row: {
          id: string;
          locale: string | null;
          terms: string[];
        };
        ComputedFields: never;
        Insert: {
          id?: string;
          locale?: string | null;
          terms: string[];
        };
        Update: {
          id?: string;
          locale?: string | null;
          terms?: string[];
        };
        Relationships: [];
      };
      token_sets: {
        Row: {
          created_at: string;
          id: string;
          name: string;
          owner_id: string;
          tokens: NonNullable<Json>;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          id?: string;
          name: string;
          owner_id: string;
          tokens: NonNullable<Json>;
        };
        Update: {
          created_at?: string;
          id?: string;
          name?: string;
          owner_id?: string;
          tokens?: NonNullable<Json>;
        };
        Relationships: [];
      };
      vocabulary: {
        Row: {
          facet: string;
          synonyms: string[];
          term: string;
        };
        ComputedFields: never;
        Insert: {
          facet: string;
          synonyms?: string[];
          term: string;
        };
        Update: {
          facet?: string;
          synonyms?: string[];
          term?: string;
        };
        Relationships: [];
      };
      webhook_attempts: {
        Row: {
          answer: string | null;
          attempted_at: string;
          delivery_id: string;
          error: string | null;
          id: string;
          milliseconds: number;
          request_headers: NonNullable<Json>;
          status: number | null;
          url: string;
        };
        ComputedFields: never;
        Insert: {
          answer?: string | null;
          attempted_at: string;
          delivery_id: string;
          error?: string | null;
          id?: string;
          milliseconds: number;
          request_headers: NonNullable<Json>;
          status?: number | null;
          url: string;
        };
        Update: {
          answer?: string | null;
          attempted_at?: string;
          delivery_id?: string;
          error?: string | null;
          id?: string;
          milliseconds?: number;
          request_headers?: NonNullable<Json>;
          status?: number | null;
          url?: string;
        };
        Relationships: [
          {
            foreignKeyName: "webhook_attempts_delivery_id_fkey";
            columns: ["delivery_id"];
            isOneToOne: false;
            referencedRelation: "webhook_deliveries";
            referencedColumns: ["id"];
          },
        ];
      };
      webhook_deliveries: {
        Row: {
          created_at: string;
          delivered_at: string | null;
          endpoint_id: string;
          event_id: string;
          id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          delivered_at?: string | null;
          endpoint_id: string;
          event_id: string;
          id?: string;
        };
        Update: {
          created_at?: string;
          delivered_at?: string | null;
          endpoint_id?: string;
          event_id?: string;
          id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "webhook_deliveries_endpoint_id_fkey";
            columns: ["endpoint_id"];
            isOneToOne: false;
            referencedRelation: "webhook_endpoints";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "webhook_deliveries_event_id_fkey";
            columns: ["event_id"];
            isOneToOne: false;
            referencedRelation: "webhook_events";
            referencedColumns: ["id"];
          },
        ];
      };
      webhook_endpoints: {
        Row: {
          created_at: string;
          description: string;
          disabled_at: string | null;
          disabled_reason: string | null;
          events: string[];
          failing_since: string | null;
          hears_all: boolean;
          id: string;
          owner_id: string;
          slow_since: string | null;
          url: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          description?: string;
          disabled_at?: string | null;
          disabled_reason?: string | null;
          events: string[];
          failing_since?: string | null;
          hears_all?: boolean;
          id?: string;
          owner_id: string;
          slow_since?: string | null;
          url: string;
        };
        Update: {
          created_at?: string;
          description?: string;
          disabled_at?: string | null;
          disabled_reason?: string | null;
          events?: string[];
          failing_since?: string | null;
          hears_all?: boolean;
          id?: string;
          owner_id?: string;
          slow_since?: string | null;
          url?: string;
        };
        Relationships: [];
      };
      webhook_events: {
        Row: {
          data: NonNullable<Json>;
          id: string;
          occurred_at: string;
          owner_id: string | null;
          type: string;
        };
        ComputedFields: never;
        Insert: {
          data: NonNullable<Json>;
          id?: string;
          occurred_at?: string;
          owner_id?: string | null;
          type: string;
        };
        Update: {
          data?: NonNullable<Json>;
          id?: string;
          occurred_at?: string;
          owner_id?: string | null;
          type?: string;
        };
        Relationships: [];
      };
      wish_sites: {
        Row: {
          api_key_id: string;
          asked: number;
          last_asked_at: string;
          site_id: string;
          wish_id: string;
        };
        ComputedFields: never;
        Insert: {
          api_key_id: string;
          asked?: number;
          last_asked_at?: string;
          site_id?: string;
          wish_id: string;
        };
        Update: {
          api_key_id?: string;
          asked?: number;
          last_asked_at?: string;
          site_id?: string;
          wish_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "wish_sites_api_key_id_fkey";
            columns: ["api_key_id"];
            isOneToOne: false;
            referencedRelation: "api_keys";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "wish_sites_wish_id_fkey";
            columns: ["wish_id"];
            isOneToOne: false;
            referencedRelation: "wishes";
            referencedColumns: ["id"];
          },
        ];
      };
      wish_wordings: {
        Row: {
          asked: number;
          last_asked_at: string;
          query: string;
          wish_id: string;
        };
        ComputedFields: never;
        Insert: {
          asked?: number;
          last_asked_at?: string;
          query: string;
          wish_id: string;
        };
        Update: {
          asked?: number;
          last_asked_at?: string;
          query?: string;
          wish_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: "wish_wordings_wish_id_fkey";
            columns: ["wish_id"];
            isOneToOne: false;
            referencedRelation: "wishes";
            referencedColumns: ["id"];
          },
        ];
      };
      wishes: {
        Row: {
          asked: number;
          batch_id: string | null;
          dismissed_at: string | null;
          first_asked_at: string;
          granted_at: string | null;
          granted_by_image_id: string | null;
          id: string;
          last_asked_at: string;
          locale: string | null;
          query: string;
          sites: number;
        };
        ComputedFields: never;
        Insert: {
          asked?: number;
          batch_id?: string | null;
          dismissed_at?: string | null;
          first_asked_at?: string;
          granted_at?: string | null;
          granted_by_image_id?: string | null;
          id?: string;
          last_asked_at?: string;
          locale?: string | null;
          query: string;
          sites?: number;
        };
        Update: {
          asked?: number;
          batch_id?: string | null;
          dismissed_at?: string | null;
          first_asked_at?: string;
          granted_at?: string | null;
          granted_by_image_id?: string | null;
          id?: string;
          last_asked_at?: string;
          locale?: string | null;
          query?: string;
          sites?: number;
        };
        Relationships: [
          {
            foreignKeyName: "wishes_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batch_progress";
            referencedColumns: ["batch_id"];
          },
          {
            foreignKeyName: "wishes_batch_id_fkey";
            columns: ["batch_id"];
            isOneToOne: false;
            referencedRelation: "batches";
            referencedColumns: ["id"];
          },
          {
            foreignKeyName: "wishes_granted_by_image_id_fkey";
            columns: ["granted_by_image_id"];
            isOneToOne: false;
            referencedRelation: "images";
            referencedColumns: ["id"];
          },
        ];
      };
    };
    Views: {
      batch_progress: {
        Row: {
          batch_id: string;
          done: number | null;
          estimated_seconds: number | null;
          failed: number | null;
          is_async: boolean | null;
          left_to_do: number | null;
          total: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      approve_images: {
        Args: { expected_status?: string; image_ids: string[]; with_flaws?: boolean };
        Returns: string[];
      };
      archive_recipe: { Args: { archived?: boolean; recipe_id: string }; Returns: string };
      cancel_batch: { Args: { batch_id: string }; Returns: number };
      cancel_embedding_switch: { Args: Record<PropertyKey, never>; Returns: boolean };
      cancel_images: { Args: { image_ids: string[] }; Returns: string[] };
      cancel_ingest: { Args: { ingest_id: string }; Returns: number };
      cancel_job: { Args: { job_id: string }; Returns: boolean };
      change_settings: { Args: { changes: Json; expected_revision: number }; Returns: number };
      close_circuit: { Args: { provider: string }; Returns: boolean };
      count_used_images: { Args: { image_ids: string[] }; Returns: number };
      create_api_key: {
        Args: {
          allowed_addresses?: string[];
          allowed_origins?: string[];
          expires_at?: string;
          is_test?: boolean;
          name: string;
          owner_id?: string;
          rate_per_minute?: number;
          scopes?: string[];
        };
        Returns: Json;
      };
      create_batch: {
        Args: {
          colors?: string[];
          count_per_prompt?: number;
          fallback_model_ids?: string[];
          lane?: string;
          max_usd?: number;
          model_id?: string;
          model_ids?: string[];
          name?: string;
          negative_prompt?: string;
          operation?: string;
          owner_id?: string;
          prompts?: string[];
          quality?: string;
          reference_image_ids?: string[];
          request_id?: string;
          rows?: Json;
          seed?: number;
          size?: string;
          skip_bad_rows?: boolean;
          source_image_id?: string;
          style?: string;
          template?: string;
          tokens?: Json;
          transparent?: boolean;
        };
        Returns: Json;
      };
      create_endpoint: {
        Args: { description?: string; events: string[]; hears_all?: boolean; owner_id?: string; url: string };
        Returns: Json;
      };
      create_upload: {
        Args: { image_id: string; path: string; prompt?: string; source_name?: string; source_sha256?: string };
        Returns: string;
      };
      delete_endpoint: { Args: { endpoint_id: string }; Returns: boolean };
      delete_product: { Args: { id: string }; Returns: undefined };
      disable_endpoint: { Args: { endpoint_id: string }; Returns: boolean };
      dismiss_wish: { Args: { wish_id: string }; Returns: boolean };
      duplicate_recipe: { Args: { recipe_id: string }; Returns: string };
      edit_api_key: {
        Args: {
          allowed_addresses?: string[];
          allowed_origins: string[];
          expires_at?: string;
          id: string;
          name: string;
          rate_per_minute: number;
        };
        Returns: undefined;
      };
      edit_image: {
        Args: {
          alt?: string;
          category?: string;
          description?: string;
          expected_revision?: number;
          image_id: string;
          subject?: Json;
          tags?: string[];
        };
        Returns: number;
      };
      enable_endpoint: { Args: { endpoint_id: string }; Returns: boolean };
      import_recipes: { Args: { for_everybody?: boolean; owner_id?: string; recipes: Json }; Returns: Json };
      list_batch_results: { Args: { after?: number; batch_id: string; take?: number }; Returns: Json };
      list_batches: { Args: { made_of?: string; state?: string; take?: number }; Returns: Json };
      list_charges: { Args: { after?: number; from_day: string; take?: number; to_day: string }; Returns: Json };
      list_deliveries: { Args: { after?: string; endpoint_id: string; filter?: Json; take?: number }; Returns: Json };
      list_endpoints: { Args: Record<PropertyKey, never>; Returns: Json };
      list_images: { Args: { filter?: Json; skip?: number; sort?: string; take?: number }; Returns: Json };
      list_jobs: { Args: { filter?: Json; skip?: number; take?: number }; Returns: Json };
      list_made_rows: { Args: { batch_id: string }; Returns: Json };
      list_products: { Args: { after?: string; max_count?: number; status?: string }; Returns: Json };
      make_wish: { Args: { count?: number; max_usd?: number; wish_id: string }; Returns: Json };
      matching_image_ids: { Args: { filter?: Json; sort?: string }; Returns: Json };
      move_batch: { Args: { batch_id: string; lane: string }; Returns: number };
      move_job: { Args: { job_id: string; lane: string }; Returns: boolean };
      pause_batch: { Args: { batch_id: string }; Returns: number };
      pause_stage: { Args: { kind: string }; Returns: boolean };
      pick_winner: { Args: { approve?: boolean; image_id: string; of?: string[] }; Returns: Json };
      quote_batch: {
        Args: {
          colors?: string[];
          count_per_prompt?: number;
          fallback_model_ids?: string[];
          lane?: string;
          model_id?: string;
          model_ids?: string[];
          name?: string;
          negative_prompt?: string;
          operation?: string;
          prompts?: string[];
          quality?: string;
          reference_image_ids?: string[];
          rows?: Json;
          seed?: number;
          size?: string;
          skip_bad_rows?: boolean;
          source_image_id?: string;
          style?: string;
          template?: string;
          tokens?: Json;
          transparent?: boolean;
        };
        Returns: Json;
      };
      quote_product: {
        Args: {
          fallback_model_ids?: string[];
          kind: string;
          model_id?: string;
          photo_image_id?: string;
          photo_sha256?: string;
          product_id?: string;
          prompts?: Json;
          quality?: string;
          removal_fallback_model_ids?: string[];
          removal_model_id?: string;
          removal_prompt?: string;
          scenes?: string[];
        };
        Returns: Json;
      };
      read_batch_progress: { Args: { batch_id: string }; Returns: Json };
      read_batch_rows: { Args: { after?: number; batch_id: string; state?: string; take?: number }; Returns: Json };
      read_dashboard: { Args: { days?: number; time_zone?: string }; Returns: Json };
      read_delivery: { Args: { delivery_id: string }; Returns: Json };
      read_embedding_switch: { Args: Record<PropertyKey, never>; Returns: Json };
      read_failures: { Args: Record<PropertyKey, never>; Returns: Json };
      read_key_use: { Args: { days?: number; time_zone?: string }; Returns: Json };
      read_members: { Args: Record<PropertyKey, never>; Returns: Json };
      read_model_notices: { Args: Record<PropertyKey, never>; Returns: Json };
      read_money: { Args: { days?: number; time_zone?: string }; Returns: Json };
      read_own_quota: { Args: Record<PropertyKey, never>; Returns: Json };
      read_product: { Args: { id: string }; Returns: Json };
      read_providers: { Args: Record<PropertyKey, never>; Returns: Json };
      read_recipe_previews: { Args: { slugs?: string[] }; Returns: Json };
      read_servings: { Args: { image_id: string }; Returns: Json };
      read_stages: { Args: Record<PropertyKey, never>; Returns: Json };
      read_uses: { Args: { image_id: string }; Returns: Json };
      read_winners: { Args: { image_ids: string[] }; Returns: Json };
      read_wins: { Args: Record<PropertyKey, never>; Returns: Json };
      read_wishes: { Args: { take?: number }; Returns: Json };
      reconcile_charge: { Args: { amount_usd: number; charge_id: number; request_id?: string }; Returns: undefined };
      reject_images: { Args: { expected_status?: string; image_ids: string[]; reason?: string }; Returns: string[] };
      remake_variants: { Args: { image_ids: string[] }; Returns: string[] };
      remove_mockup: { Args: { image_id: string; mockup: string }; Returns: boolean };
      rename_product: { Args: { id: string; title: string }; Returns: undefined };
      reopen_images: { Args: { image_ids: string[] }; Returns: string[] };
      reopen_wish: { Args: { wish_id: string }; Returns: boolean };
      replay_deliveries: { Args: { endpoint_id: string; only_failed?: boolean; since: string }; Returns: number };
      replay_delivery: { Args: { delivery_id: string }; Returns: boolean };
      report_error: { Args: { report: Json }; Returns: string };
      request_prompt_reading: { Args: Record<PropertyKey, never>; Returns: Json };
      request_query_embedding: { Args: { query: string }; Returns: Json };
      restore_images: { Args: { image_ids: string[] }; Returns: string[] };
      restore_recipe_version: { Args: { number: number; recipe_id: string }; Returns: number };
      resume_batch: { Args: { batch_id: string }; Returns: number };
      resume_stage: { Args: { kind: string }; Returns: boolean };
      retry_batch: { Args: { batch_id: string }; Returns: number };
      retry_failed_jobs: { Args: { error_code?: string; kind?: string }; Returns: string[] };
      retry_images: { Args: { image_ids: string[] }; Returns: string[] };
      retry_ingest: { Args: { ingest_id: string }; Returns: number };
      retry_job: { Args: { job_id: string }; Returns: boolean };
      revoke_api_key: { Args: { key: string }; Returns: Json };
      rotate_endpoint_secret: { Args: { endpoint_id: string; hours?: number }; Returns: Json };
      save_mockup: { Args: { image_id: string; mockup: string; placement: Json }; Returns: string };
      set_budget: { Args: { cap_usd: number; owner_id?: string; period: string }; Returns: undefined };
      set_overlays: { Args: { expected_revision?: number; image_id: string; overlays: Json }; Returns: number };
      set_scene_prompt: { Args: { prompt?: string; recipe: string }; Returns: undefined };
      share_recipe: { Args: { recipe_id: string; shared?: boolean }; Returns: string };
      similar_images: { Args: { image_id: string; take?: number }; Returns: Json };
      tag_images: { Args: { add_tags?: string[]; image_ids: string[]; remove_tags?: string[] }; Returns: string[] };
      take_call_token: { Args: { endpoint: string; scope: string }; Returns: Json };
      take_down_images: { Args: { image_ids: string[] }; Returns: string[] };
      take_invite_token: { Args: Record<PropertyKey, never>; Returns: Json };
      take_preview_token: { Args: Record<PropertyKey, never>; Returns: Json };
      test_endpoint: { Args: { endpoint_id: string }; Returns: string };
      trash_images: { Args: { image_ids: string[] }; Returns: string[] };
      unpick_winner: { Args: { image_id: string; of?: string[] }; Returns: boolean };
      update_endpoint: {
        Args: { description?: string; endpoint_id: string; events: string[]; hears_all?: boolean; url: string };
        Returns: boolean;
      };
      withdraw_images: { Args: { image_ids: string[] }; Returns: string[] };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
  worker: {
    Tables: {
      [_ in never]: never;
    };
    Views: {
      queues: {
        Row: {
          done_in_a_day: number | null;
          failed_in_a_day: number | null;
          kind: string;
          oldest_due_seconds: number | null;
          paused: boolean | null;
          queued: number | null;
          running: number | null;
          waiting: number | null;
        };
        ComputedFields: never;
        Relationships: [];
      };
    };
    Functions: {
      admit: { Args: { admin_id: string; role: string; user_id: string }; Returns: string };
      archive_pattern: {
        Args: { archived: boolean; by_key: boolean; caller_id: string; pattern: string };
        Returns: Json;
      };
      begin_call: {
        Args: {
          callback_token_hash?: string;
          claim_id: number;
          job_id: string;
          may_repeat?: boolean;
          model_id: string;
          provider: string;
        };
        Returns: Json;
      };
      begin_query_call: { Args: { model_id: string; usd: number }; Returns: boolean };
      begin_tag: { Args: { claim_id: number; job_id: string }; Returns: Json };
      claim_jobs: {
        Args: { job_kind: string; max_count?: number };
        Returns: Database["public"]["Tables"]["jobs"]["Row"][];
        SetofOptions: {
          from: "*";
          to: "jobs";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      create_ingest: {
        Args: {
          body_hash?: string;
          idempotency_key?: string;
          is_test: boolean;
          key_id: string;
          owner_id: string;
          pattern: string;
          sources: Json;
          version?: number;
        };
        Returns: Json;
      };
      create_pattern: { Args: { caller_id: string; content: Json }; Returns: Json };
      create_product: {
        Args: {
          body_hash: string;
          idempotency_key: string;
          is_test: boolean;
          max_usd: number;
          owner_id: string;
          request: Json;
        };
        Returns: Json;
      };
      duplicate_pattern: {
        Args: { by_key: boolean; caller_id: string; new_name: string; new_slug: string; pattern: string };
        Returns: Json;
      };
      fail_job: {
        Args: {
          claim_id: number;
          error_code: string;
          error_detail: string;
          job_id: string;
          retry_after_seconds?: number;
          retryable: boolean;
        };
        Returns: boolean;
      };
      find_account: { Args: { email: string }; Returns: string };
      find_picture: { Args: { image_id: string; owner_id: string }; Returns: Json };
      find_schema_writer: { Args: { bytes: number }; Returns: Json };
      find_uploads: { Args: { owner_id: string; upload_ids: string[] }; Returns: Json };
      finish_compose: {
        Args: {
          backdrop_path?: string;
          claim_id: number;
          fidelity?: Json;
          job_id: string;
          made_path: string;
          master_overlays: Json;
          master_path: string;
          revision: number;
          subject?: Json;
        };
        Returns: boolean;
      };
      finish_delivery: { Args: { attempt: Json; claim_id: number; job_id: string }; Returns: boolean };
      finish_embed: {
        Args: {
          claim_id: number;
          content_hash: string;
          embedding: string;
          job_id: string;
          model_id: string;
          revision: number;
        };
        Returns: boolean;
      };
      finish_extract: { Args: { claim_id: number; job_id: string; result: Json }; Returns: boolean };
      finish_generate: {
        Args: { claim_id: number; height: number; job_id: string; master_path: string; width: number };
        Returns: boolean;
      };
      finish_publish: { Args: { claim_id: number; job_id: string; publication: number }; Returns: boolean };
      finish_purge: { Args: { claim_id: number; job_id: string }; Returns: boolean };
      finish_tag: { Args: { claim_id: number; job_id: string; result: Json }; Returns: boolean };
      finish_variants: { Args: { claim_id: number; job_id: string; result: Json }; Returns: boolean };
      finish_withdraw: { Args: { claim_id: number; job_id: string }; Returns: boolean };
      keep_query_embedding: { Args: { embedding: string; model_id: string; query: string }; Returns: undefined };
      keep_source: { Args: { extraction_id: string; path: string }; Returns: undefined };
      list_own_jobs: {
        Args: {
          after: string;
          ingest_id: string;
          job_kind: string;
          owner_id: string;
          pattern: string;
          status: string;
          take: number;
        };
        Returns: Json;
      };
      list_patterns: { Args: { archived: boolean; by_key: boolean; caller_id: string }; Returns: Json };
      list_products: { Args: { after: string; max_count: number; owner_id: string; status: string }; Returns: Json };
      make_picture: {
        Args: {
          body_hash: string;
          idempotency_key: string;
          is_test: boolean;
          max_usd: number;
          owner_id: string;
          request: Json;
        };
        Returns: Json;
      };
      metrics: { Args: Record<PropertyKey, never>; Returns: Json };
      note_failed_delivery: { Args: { attempt: Json; job_id: string }; Returns: undefined };
      note_models: { Args: { models: Json; provider: string }; Returns: undefined };
      note_progress: { Args: { claim_id: number; job_id: string; progress: number }; Returns: boolean };
      note_providers: { Args: { states: Json }; Returns: undefined };
      orphaned_files: {
        Args: { max_count: number };
        Returns: {
          bucket: string;
          path: string;
        }[];
      };
      preview_search: {
        Args: { embedded_by?: string; embedding?: string; request: Json; text_only?: boolean };
        Returns: Json;
      };
      publish_pattern: { Args: { by_key: boolean; caller_id: string; pattern: string }; Returns: Json };
      put_off_delivery: { Args: { claim_id: number; job_id: string }; Returns: boolean };
      read_cors_origins: { Args: Record<PropertyKey, never>; Returns: string[] };
      read_delivery: { Args: { delivery_id: string }; Returns: Json };
      read_embeddings: { Args: { image_id: string }; Returns: Json };
      read_extraction: { Args: { extraction_id: string }; Returns: Json };
      read_image: { Args: { image_id: string }; Returns: Json };
      read_ingest: { Args: { ingest_id: string; owner_id: string }; Returns: Json };
      read_job: { Args: { job_id: string; owner_id: string }; Returns: Json };
      read_made_picture: { Args: { image_id: string; owner_id: string }; Returns: Json };
      read_model: { Args: { model_id: string }; Returns: Json };
      read_pattern: { Args: { by_key: boolean; caller_id: string; pattern: string }; Returns: Json };
      read_pattern_metrics: { Args: { caller_id: string; days: number; pattern: string }; Returns: Json };
      read_pattern_version: {
        Args: { by_key: boolean; caller_id: string; pattern: string; version: number };
        Returns: Json;
      };
      read_product: { Args: { owner_id: string; product_id: string }; Returns: Json };
      read_queues: {
        Args: Record<PropertyKey, never>;
        Returns: {
          done_in_a_day: number | null;
          failed_in_a_day: number | null;
          kind: string;
          oldest_due_seconds: number | null;
          paused: boolean | null;
          queued: number | null;
          running: number | null;
          waiting: number | null;
        }[];
        SetofOptions: {
          from: "*";
          to: "queues";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      read_results: { Args: { ingest_id: string; owner_id: string }; Returns: Json };
      read_vocabulary: {
        Args: Record<PropertyKey, never>;
        Returns: Database["public"]["Tables"]["vocabulary"]["Row"][];
        SetofOptions: {
          from: "*";
          to: "vocabulary";
          isOneToOne: false;
          isSetofReturn: true;
        };
      };
      receive_callback: {
        Args: { delivery_id: string; provider: string; provider_job_id: string; token_hash: string };
        Returns: string;
      };
      record_charge: {
        Args: {
          claim_id?: number;
          job_id: string;
          model_id: string;
          provider: string;
          request_id: string;
          result?: Json;
          usage: Json;
        };
        Returns: string;
      };
      record_moderation: {
        Args: {
          blocked: string[];
          flagged: string[];
          image_id: string;
          model_id: string;
          scores: Json;
          subject: string;
        };
        Returns: boolean;
      };
      record_query_charge: {
        Args: { model_id: string; provider: string; request_id: string; usage: Json };
        Returns: string;
      };
      reprocess_product: {
        Args: {
          body_hash: string;
          idempotency_key: string;
          is_test: boolean;
          max_usd: number;
          owner_id: string;
          product_id: string;
          request: Json;
        };
        Returns: Json;
      };
      retry_product_part: {
        Args: { image_id: string; is_test: boolean; owner_id: string; product_id: string };
        Returns: Json;
      };
      retry_reading: { Args: { is_test: boolean; job_id: string; owner_id: string }; Returns: string };
      ring_successor: { Args: { job_kind: string }; Returns: boolean };
      search: {
        Args: {
          elapsed_ms?: number;
          embedded_by?: string;
          embedding?: string;
          key_hash: string;
          origin?: string;
          request: Json;
          text_only?: boolean;
        };
        Returns: Json;
      };
      stats: { Args: Record<PropertyKey, never>; Returns: Json };
      stop_ingest: { Args: { ingest_id: string; is_test: boolean; owner_id: string }; Returns: string };
      stop_reading: { Args: { is_test: boolean; job_id: string; owner_id: string }; Returns: string };
      switch_pattern: { Args: { by_key: boolean; caller_id: string; pattern: string; version: number }; Returns: Json };
      take_call: {
        Args: { address: string; endpoint: string; key_hash: string; origin: string; scope: string };
        Returns: Json;
      };
      take_ingest: {
        Args: {
          address: string;
          body_hash?: string;
          idempotency_key?: string;
          key_hash: string;
          origin: string;
          pattern: string;
          sources: Json;
          version?: number;
        };
        Returns: Json;
      };
      take_key_token: { Args: { key_hash: string; origin?: string; scope: string }; Returns: Json };
      take_token: { Args: { bucket: string; per_minute: number }; Returns: Json };
      take_visitor_token: { Args: { visitor: string }; Returns: Json };
      update_pattern: { Args: { by_key: boolean; caller_id: string; changes: Json; pattern: string }; Returns: Json };
      use_image: {
        Args: {
          image_id: string;
          key_hash: string;
          origin?: string;
          site_id: string;
          size: string;
          slot: string;
          used: boolean;
        };
        Returns: Json;
      };
      wait_job: {
        Args: {
          claim_id: number;
          job_id: string;
          poll_after_seconds: number;
          progress: number;
          provider: string;
          provider_job_id: string;
          usage?: Json;
        };
        Returns: boolean;
      };
    };
    Enums: {
      [_ in never]: never;
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"] | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {},
  },
  worker: {
    Enums: {},
  },
} as const;
